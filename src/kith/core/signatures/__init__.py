"""What the end of a letter says of the work of whoever wrote it: title, organisation, numbers.

Careful rather than bold: only a block that names the writer counts, and of it only a line that names a job. What others
wrote above or below, footers of programs and of the law are left out. English, German, and what of French and Spanish
`core.levels` knows. Nothing here raises.
"""

from kith.core.signatures.reading import Signature, read
from kith.core.signatures.titles import reads_as_title

__all__ = ["Signature", "read", "reads_as_title"]
