"""«Excel og rapporter»: what leaves the office, what is hidden in it and why, and what has left before."""

from listeoversikt.gui.pages.reports.page import ReportsPage as ReportsPage
