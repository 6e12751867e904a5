"""The app: pick documents, see their map, and the sentence behind each line."""
