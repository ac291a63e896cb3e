"""How a plan is laid out: the lines of a document as requisites, columns, sections and rows."""
