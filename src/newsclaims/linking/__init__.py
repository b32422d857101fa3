"""Who is who across articles: one identity for each person, organisation, place or group of the store."""
