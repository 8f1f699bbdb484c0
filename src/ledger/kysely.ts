/**
 * The query builder, through this one door: building the product puts all of it here as one file (`scripts/kysely.mjs`), because loading its 260
 * modules one by one takes longer than a search.
 */
export * from 'kysely';
