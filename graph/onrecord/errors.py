"""Everything onrecord raises. Each message is one line that names the file and the remedy."""


class OnRecordError(Exception):
    """Base of all errors of this package; the command line prints its message and nothing more."""


class InputError(OnRecordError):
    """The caller's file or argument cannot be used; other files go on."""


class ExtractionError(OnRecordError):
    """One article could not be read through; it is reported and the others go on."""


class AbortError(OnRecordError):
    """Nothing can be done: bad arguments, no readable source, a locked or foreign store."""


class DamagedError(AbortError):
    """A store cannot be read any more; to build it again mends it."""
