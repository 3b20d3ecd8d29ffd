// stub
export function openSearch(): void { document.querySelector<HTMLDialogElement>('#search-dialog')?.showModal() }
