#include "ui/import/list_rehearsal.h"

#include "app/desk/desk.h"
#include "app/import/import_work.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

ListRehearsal::ListRehearsal(app::Desk &desk, const ListLook &look, ListWork &work, QObject *parent)
    : QObject(parent), m_desk(desk), m_look(look), m_work(work)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    m_pause.callOnTimeout(this, &ListRehearsal::rehearse);
}

void ListRehearsal::setShape(const app::ListShape &shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    clear();
    if (m_work.kind() == ListWork::Kind::Rehearsing)
        m_work.stop();
    m_pause.start();
}

void ListRehearsal::writeCell(qint64 line, qsizetype column, const QString &text)
{
    if (!m_look.survey() || m_work.isWriting())
        return;
    m_shape.edits[line][column] = text;
    rehearse();
}

void ListRehearsal::leaveOut(qint64 line, bool leftOut)
{
    if (!m_look.survey() || m_work.isWriting())
        return;
    if (leftOut)
        m_shape.leftOut.insert(line);
    else
        m_shape.leftOut.remove(line);
    rehearse();
}

void ListRehearsal::clear()
{
    m_preview.reset();
    m_report.reset();
}

void ListRehearsal::rehearse()
{
    m_pause.stop();
    if (!m_look.survey() || m_work.isWriting() || !app::problemsOf(m_shape.fields, m_shape.kind).isEmpty())
        return;
    clear();
    const SharedCount progress = m_work.begin(ListWork::Kind::Rehearsing);
    m_desk.askInTurn(this,
                     app::asking(&app::rehearseImport, m_desk.clock(), m_look.path(), m_shape,
                                 std::bind_front(&JobCount::tell, progress)),
                     [this, progress](db::Result<app::ImportOutcome> outcome) {
                         if (!m_work.isNow(progress))
                             return;
                         m_work.end();
                         if (!outcome) {
                             emit failed(outcome.error());
                             return;
                         }
                         m_preview = std::move(outcome->rows);
                         m_report = std::move(outcome->report);
                         emit rehearsed();
                     });
}

} // namespace ui
