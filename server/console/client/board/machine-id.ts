/** The id of the place on a board’s page where its machine stands. */
export const machineId = 'machine'
