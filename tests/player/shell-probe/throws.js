throw new Error('this build is broken')
