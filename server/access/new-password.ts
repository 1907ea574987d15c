import { problem } from '../../shared/problem/problem.ts'
import { faultOfPassword, type PasswordOwner } from './password-rules.ts'
import { hashPassword } from './passwords.ts'

/** What is to be kept of a new password; throws `password-refused`, saying why, where it cannot be used. */
export async function newPassword(password: string, owner: PasswordOwner): Promise<string> {
  const said = await faultOfPassword(password, owner)
  if (said) {
    const { en: message, vi: messageVi } = said
    throw problem('password-refused', { faults: [{ pointer: '/password', message, messageVi }] })
  }
  return hashPassword(password)
}
