"""What can be wrong with a store as a whole."""

from schemawright.base.errors import SchemawrightError


class StoreError(SchemawrightError):
    """A store that cannot be opened: its address is wrong, it is not there, or a newer program made it."""

    code = "store"
