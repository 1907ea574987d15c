/** As it is kept of a person in an org; what each may do is not the database's to say. */
export type Role = 'administrator' | 'editor' | 'approver' | 'operator' | 'technician' | 'viewer'
