"""The store: an Oxigraph database with one named graph an article version, and the records it was made from.

A folder holds ``FORMAT``, ``CURRENT`` (the name of the version that counts), that version's folder, and ``lock``.
A write makes a new version beside the old one and then replaces ``CURRENT``: an interrupted write changes nothing.
"""

from onrecord.store.checked import read_checked, write_checked
from onrecord.store.opened import Graphs, Store, memory_store, open_store, store_size, version_folder
from onrecord.store.terms import Triple, in_graph
from onrecord.store.writing import write_store

__all__ = [
    "Graphs",
    "Store",
    "Triple",
    "in_graph",
    "memory_store",
    "open_store",
    "read_checked",
    "store_size",
    "version_folder",
    "write_checked",
    "write_store",
]
