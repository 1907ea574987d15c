import type { OfferedTotp } from '../../../../shared/api/sign-in.ts'
import { askApi } from './ask-api.ts'

/** Asks for a secret for an authenticator app; the password goes along where it is asked for again. */
export const offeredTotp = (password?: string): Promise<OfferedTotp> =>
  askApi('POST', '/me/factors/totp', password === undefined ? {} : { password })
