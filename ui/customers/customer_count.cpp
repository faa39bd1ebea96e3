#include "ui/customers/customer_count.h"

#include "app/desk/desk.h"
#include "db/session/session.h"
#include "ui/shell/status_line.h"

#include <QTimer>

namespace ui {

CustomerCount::CustomerCount(app::Desk &desk, StatusLine &statusLine, QObject *parent)
    : QObject(parent), m_desk(desk), m_statusLine(statusLine)
{
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (changes.customers)
            read();
    });
    QTimer::singleShot(0, this, &CustomerCount::read); // after what the first page asks for
}

void CustomerCount::read()
{
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    m_desk.read(
        this, [](db::Session &session) { return session.customers().counts(); },
        [this](const db::Result<db::CustomerCounts> &counts) {
            m_reading = false;
            if (std::exchange(m_again, false))
                read();
            if (!counts) {
                emit failed(counts.error());
                return;
            }
            m_counts = *counts;
            m_known = true;
            retranslate();
            emit changed();
        });
}

void CustomerCount::retranslate()
{
    if (m_known)
        m_statusLine.setRight(tr("%Ln customers", "in the status line", static_cast<int>(m_counts.total())));
}

} // namespace ui
