"""How much of what people found in articles the machine finds too: records against gold."""

from onrecord.evaluate.compare import Compared, compare
from onrecord.evaluate.figures import Counts, figures
from onrecord.evaluate.gold import Gold, gold_files, read_gold

__all__ = ["Compared", "Counts", "Gold", "compare", "figures", "gold_files", "read_gold"]
