import type { Paper } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { CheckMark, Checks } from './checks.tsx'
import { Facts } from './facts.tsx'

/** The papers of a record: a list, and the chosen one opened below it. Which one is chosen is in the address. */
export function Papers({ papers }: { readonly papers: readonly Paper[] }): ReactElement {
  const [search] = useSearchParams()
  const chosen = papers.find(({ id }) => id === search.get('paper')) ?? papers[0]
  return (
    <>
      <ol className="papers">
        {papers.map((paper, index) => (
          <li key={paper.id}>
            <span className="quiet-words">{index + 1}</span>
            <Link
              to={`?paper=${encodeURIComponent(paper.id)}`}
              replace
              preventScrollReset
              aria-current={paper === chosen ? 'true' : undefined}
              lang="zh"
            >
              {paper.title}
            </Link>
            <CheckMark checks={paper.checks} />
          </li>
        ))}
      </ol>
      {chosen === undefined ? null : <Sheet paper={chosen} />}
    </>
  )
}

function Sheet({ paper }: { readonly paper: Paper }): ReactElement {
  const say = useSay()
  const isPicture = paper.mediaType?.startsWith('image/') ?? false
  return (
    <>
      <article className="sheet" aria-label={paper.title}>
        <h3 lang="zh">{paper.title}</h3>
        {paper.href !== null && isPicture ? (
          <img src={paper.href} alt={say(words.pictureOf(paper.title))} />
        ) : null}
        {paper.facts.length > 0 ? <Facts facts={paper.facts} /> : null}
        {paper.href === null ? null : (
          <p className="original">
            <a href={paper.href} target="_blank" rel="noreferrer">
              <Icon name="file" /> {say(words.openOriginal)}
            </a>
          </p>
        )}
      </article>
      <Checks checks={paper.checks} />
    </>
  )
}
