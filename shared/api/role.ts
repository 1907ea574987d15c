/** What somebody is in an org. */
export type Role = 'administrator' | 'editor' | 'approver' | 'operator' | 'technician' | 'viewer'

/** What may be done. Whoever has a role sees; only people approve, and never what they wrote. */
export type Power = 'see' | 'edit' | 'approve' | 'pause' | 'pair' | 'administer'
