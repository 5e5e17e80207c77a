/** An error that is not the helpful one counts as a fallen line. */
export function expect(report, id, got, wanted) {
  if (!wanted.test(got)) report.fallen.push({ id, what: got })
}
