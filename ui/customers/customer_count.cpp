#include "ui/customers/customer_count.h"

#include "app/customers/customer_list.h"
#include "ui/shell/status_line.h"

#include <QTimer>

namespace ui {

CustomerCount::CustomerCount(app::Desk &desk, StatusLine &statusLine, QObject *parent)
    : QObject(parent), m_statusLine(statusLine), m_loader(desk, [this](const db::CustomerCounts &counts) {
          m_counts = counts;
          m_known = true;
          retranslate();
          emit changed();
      })
{
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.customers; });
    connect(&m_loader, &LoaderBase::failed, this, &CustomerCount::failed);
    QTimer::singleShot(0, this,
                       [this] { m_loader.ask(app::asking(&app::countCustomers)); }); // after the first page's
}

void CustomerCount::retranslate()
{
    if (m_known)
        m_statusLine.setRight(tr("%Ln customers", "in the status line", static_cast<int>(m_counts.total())));
}

} // namespace ui
