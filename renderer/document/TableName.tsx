/** What a table is called, for whoever goes from table to table and does not see what stands over it; not drawn (PD23). */
export function TableName({ children }: { readonly children: string }) {
  return <caption className="fm-doc-caption">{children}</caption>
}
