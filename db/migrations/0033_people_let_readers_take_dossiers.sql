-- Finance and audit may take the dossier of every project that they see; roles as they are seeded have it from now on.
update people.role
set grants = grants || jsonb_build_object('budget.dossier.take', grants -> 'budget.project.see')
where code in ('accountant', 'bookkeeper', 'finance-leader', 'director', 'finance-bureau-reviewer', 'auditor')
  and grants ? 'budget.project.see';
