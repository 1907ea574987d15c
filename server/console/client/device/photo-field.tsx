import { useEffect, useId, useState } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { say } from '../words/say.ts'

/** A photo that may be added. */
export interface PhotoFieldProps {
  readonly label: string
  readonly photo: File | undefined
  readonly onPhoto: (photo: File | undefined) => void
  readonly fault?: string | undefined
}

/** Takes a photo with the camera, or out of the files of a machine or a phone; shows what was taken. */
export function PhotoField({ label, photo, onPhoto, fault }: PhotoFieldProps) {
  const id = useId()
  const choice = (name: string, words: string, fromCamera: boolean) => (
    <>
      <input
        {...{ id: `${id}-${name}`, type: 'file', accept: 'image/*', class: 'unseen' }}
        capture={fromCamera ? 'environment' : undefined}
        aria-describedby={`${id}-told`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onPhoto(file)
          currentTarget.value = ''
        }}
      />
      <label class="button" for={`${id}-${name}`}>
        {words}
      </label>
    </>
  )
  return (
    <fieldset class="photo-field">
      <legend>
        {label}
        <span class="optional">{say(' (không bắt buộc)', ' (optional)')}</span>
      </legend>
      <div class="doings">
        {choice('camera', say('Chụp ảnh', 'Take a photo'), true)}
        {choice('files', say('Chọn tệp', 'Choose a file'), false)}
      </div>
      {photo && <Chosen photo={photo} onAway={() => onPhoto(undefined)} />}
      <small id={`${id}-told`} class={fault ? 'fault' : undefined} role={fault ? 'alert' : undefined}>
        {fault ??
          say(
            'Máy không cho dùng máy ảnh thì chụp trước, rồi bấm Chọn tệp.',
            'If the camera is not allowed, take the photo first, then choose it as a file.',
          )}
      </small>
    </fieldset>
  )
}

function Chosen({ photo, onAway }: { readonly photo: File; readonly onAway: () => void }) {
  const [src, setSrc] = useState<string | undefined>(undefined)
  useEffect(() => {
    const address = URL.createObjectURL(photo)
    setSrc(address)
    return () => URL.revokeObjectURL(address)
  }, [photo])
  return (
    <div class="chosen-photo">
      {src && <img class="photo" src={src} alt={photo.name} />}
      <Button kind="slight" onPress={onAway}>
        {say('Bỏ ảnh này', 'Leave it out')}
      </Button>
    </div>
  )
}
