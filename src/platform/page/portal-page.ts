import type { Label, Language } from '#kernel/label.ts'
import type { Step } from '../journal/journal-follower.ts'
import type { Html, HtmlValue } from './html.ts'

/** Large-text mode is part of the address, so that it works without cookie or script. */
export type TextSize = 'normal' | 'large'

export type AddressQuery = Readonly<Record<string, string | number | null | undefined>>

/** Whom a page speaks to. It holds nothing about a person, so whatever is made from it may be kept. */
export interface PageReader {
  readonly language: Language
  readonly size: TextSize
  say(words: Label): string
  /** The address of a page of this site, in the reader's language and size of text. */
  address(path: string, query?: AddressQuery): string
  /** What an official wrote: it stays Chinese, and says so to a screen reader on an English page. */
  written(text: string): Html
}

/** A reader and what he asked for: the parts of the path, and the query fields the page declared. */
export interface PageContext<
  Parameters = Readonly<Record<string, string>>,
  Field extends string = string,
> extends PageReader {
  readonly parameters: Parameters
  readonly query: Readonly<Partial<Record<Field, string>>>
  /** Where the question comes from; empty save on a page made `forEachVisitor`. */
  readonly visitorAddress: string
}

/** `Record<'id', string>` for `/reports/:id`. */
export type ParametersOf<Path extends string> = Path extends `${infer Before}/${infer After}`
  ? ParametersOf<Before> & ParametersOf<After>
  : Path extends `:${infer Name}`
    ? Readonly<Record<Name, string>>
    : unknown

export interface Crumb {
  readonly title: Label
  readonly path: string
}

/** What a government site says about an article to those who count and search it. */
export interface Article {
  /** `YYYY-MM-DD hh:mm` in county time. */
  readonly publishedAt: string
  readonly source: string
  readonly author?: string
  readonly keywords?: readonly string[]
  readonly description?: string
}

export interface PageContent {
  readonly body: HtmlValue
  /** The page's own title where it is about one record; otherwise the title of the page's definition. */
  readonly title?: string
  /** The title was written by an official and stays Chinese. */
  readonly titleWritten?: boolean
  /** One or two sentences under the title. */
  readonly lead?: HtmlValue
  /** Replaces title and lead at the top; must hold the page's only `h1`. */
  readonly intro?: Html
  readonly crumbs?: readonly Crumb[]
  readonly article?: Article
  /** What the page was made from, e.g. `report:0191…`; a change drops it by tag. */
  readonly tags?: readonly string[]
}

/** `until-midnight` is for a page that says "today": midnight in the county, not on the server. */
export type Keep = 'until-dropped' | 'until-midnight' | 'never'

/** One public page, brought by a module or by the portal itself; served in both languages and sizes. */
export interface PortalPage {
  readonly path: string
  readonly title: Label
  /** Pages between the home page and this one. */
  readonly crumbs?: readonly Crumb[]
  /** The column the page belongs to, with its official type, e.g. `政务公开`. */
  readonly column?: { readonly name: Label; readonly type: Label }
  readonly description?: Label
  /** Query fields the page reads. Others are ignored and make no second copy of the page. */
  readonly query?: readonly string[]
  /** Place among the main columns at the top; absent for pages that are not there. */
  readonly menuOrder?: number
  /** Left out of the site map. Pages with parts in their path always are. */
  readonly unlisted?: boolean
  readonly keep?: Keep
  /** Made anew for whoever asks, shared with nobody and told his address, since it counts who asks how often. */
  readonly forEachVisitor?: true
  render(context: PageContext): PageContent | Promise<PageContent>
}

/** Defines a public page; `context` knows the parts of its path and its query fields by name. */
export function definePage<const Path extends string, const Field extends string = never>(
  page: Omit<PortalPage, 'path' | 'query' | 'render'> & {
    readonly path: Path
    readonly query?: readonly Field[]
    render(
      context: PageContext<ParametersOf<Path>, NoInfer<Field>>,
    ): PageContent | Promise<PageContent>
  },
): PortalPage {
  type Known = PageContext<ParametersOf<Path>, NoInfer<Field>>
  // The router calls only after it has matched `path`, so its parts are there.
  return { ...page, render: (context) => page.render(context as Known) }
}

/** A part of the home page that appears with its module. It shows nothing (`null`) rather than an empty box. */
export interface HomeSection {
  readonly order: number
  render(reader: PageReader): Html | null | Promise<Html | null>
}

/** The question at the top of the home page: one search of what really exists. */
export interface HomeQuestion {
  readonly question: Label
  readonly hint: Label
  /** Page that answers, and the query field that carries the words. */
  readonly path: string
  readonly field: string
  readonly examples: readonly Label[]
}

/** What a module brings to the public site. Of several questions the first module's is asked. */
export interface PortalParts {
  /** The steps after which pages with these tags no longer say what is true. */
  readonly changedBy?: readonly (Step & { readonly tags: readonly string[] })[]
  readonly pages?: readonly PortalPage[]
  readonly homeSections?: readonly HomeSection[]
  readonly homeQuestion?: HomeQuestion
}
