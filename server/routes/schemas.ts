import { approvalSchemas } from './schemas/approval-schemas.ts'
import { campaignSchemas } from './schemas/campaign-schemas.ts'
import { directiveSchemas } from './schemas/directive-schemas.ts'
import { emergencySchemas } from './schemas/emergency-schemas.ts'
import { factorSchemas } from './schemas/factor-schemas.ts'
import { healthSchemas } from './schemas/health-schemas.ts'
import { keysSchemas } from './schemas/keys-schemas.ts'
import { mediaSchemas } from './schemas/media-schemas.ts'
import { officeSchemas } from './schemas/office-schemas.ts'
import { pairingSchemas } from './schemas/pairing-schemas.ts'
import { peopleSchemas } from './schemas/people-schemas.ts'
import { planSchemas } from './schemas/plan-schemas.ts'
import { reportSchemas } from './schemas/report-schemas.ts'
import { scheduleSchemas } from './schemas/schedule-schemas.ts'
import { scopeSchemas } from './schemas/scope-schemas.ts'
import { flag, listOf, object, ref, type Schema, text, whole } from './schemas/shapes.ts'
import { shellSchemas } from './schemas/shell-schemas.ts'
import { sloganSchemas } from './schemas/slogan-schemas.ts'
import { todaySchemas } from './schemas/today-schemas.ts'

/** The shapes that routes name, as JSON schemas. Those of the core (`Plan`, `Timeline` …) are told in words where they are long. */
export const schemas: Readonly<Record<string, Schema>> = {
  ...approvalSchemas,
  ...campaignSchemas,
  ...peopleSchemas,
  ...factorSchemas,
  ...scopeSchemas,
  ...officeSchemas,
  ...keysSchemas,
  ...reportSchemas,
  ...pairingSchemas,
  ...directiveSchemas,
  ...sloganSchemas,
  ...emergencySchemas,
  ...healthSchemas,
  ...shellSchemas,
  ...todaySchemas,
  ...planSchemas,
  ...mediaSchemas,
  ...scheduleSchemas,
  Health: object({ status: { const: 'ok' } }),
  Secret: object({ secret: text }),
  Fault: object({ pointer: text, message: text, messageVi: text }),
  Problem: {
    description: 'RFC 9457, in English and in Vietnamese; `retry` says whether the same request may succeed later.',
    ...object(
      {
        ...{ type: text, code: text, status: whole, title: text, titleVi: text, detail: text, detailVi: text },
        ...{ retry: flag, faults: listOf(ref('Fault')), parameter: text },
      },
      ['detail', 'detailVi', 'faults', 'parameter'],
    ),
  },
}
