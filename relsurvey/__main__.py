"""`python -m relsurvey`: the same as the `relsurvey` command."""

import sys

from relsurvey.cli import main

sys.exit(main())
