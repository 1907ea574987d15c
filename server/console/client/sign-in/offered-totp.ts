import { askApi } from './ask-api.ts'

/** A secret for an authenticator app, as the server offers it. */
export interface OfferedTotp {
  readonly id: string
  readonly secret: string
  readonly uri: string
  readonly qrSvg: string
}

/** Asks for a secret; the password goes along where it is asked for again. */
export const offeredTotp = (password?: string): Promise<OfferedTotp> =>
  askApi('POST', '/me/factors/totp', password === undefined ? {} : { password })
