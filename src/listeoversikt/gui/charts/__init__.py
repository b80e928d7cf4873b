"""Charts painted by us: every mark can be reached by keys, is told to screen readers, opens, and stands in a table."""
