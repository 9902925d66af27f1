import { useState } from 'react'
import type { OrgPath } from '#core/kernel/org-path'
import { worth } from '../../../features/challenge/challenge-words'
import { useBoardColumn } from '../../../features/challenge-desk/use-board-column'
import { Answer } from '../../../features/shell/answer'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Sheet } from '../../../ui/sheet/sheet'

/** 照此再发: an earlier one of the unit as the beginning of a new one. */
export function Templates({ orgPath }: { orgPath: OrgPath }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <CellList>
        <Cell icon="list" title={t('post.fromEarlier')} note={t('post.fromEarlierNote')} onTap={() => setOpen(true)} />
      </CellList>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('post.fromEarlier')}>
        {open && <Earlier orgPath={orgPath} />}
      </Sheet>
    </>
  )
}

function Earlier({ orgPath }: { orgPath: OrgPath }) {
  const t = useT()
  const done = useBoardColumn(orgPath, 'done')
  const others = useBoardColumn(orgPath, 'underway')
  const rows = [...done.rows, ...others.rows]
  return (
    <Answer query={done.first}>
      {() =>
        rows.length === 0 ? (
          <Empty icon="list" title={t('post.noEarlier')} text={t('post.noEarlierText')} />
        ) : (
          <CellList label={t('post.fromEarlier')}>
            {rows.map((row) => (
              <Cell
                key={row._id}
                title={row.title}
                note={`${t(`challengeKind.${row.kind}`)} · ${worth(row, t)}`}
                onTap={() => go.deskAgainInstead(row._id)}
              />
            ))}
          </CellList>
        )
      }
    </Answer>
  )
}
