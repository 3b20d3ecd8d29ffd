// Before anything is drawn: sets the reader's chosen theme, and says that scripts run so that the page need not move when they do.
document.documentElement.classList.add('js')
try { const t = localStorage.getItem('theme'); if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t } catch {}
