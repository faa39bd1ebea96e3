#pragma once

#include "db/customers/customer_store.h"
#include "ui/shell/loader.h"

namespace ui {

class StatusLine;

/// How many customers there are, kept up to date and told in the status line.
class CustomerCount final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    CustomerCount(app::Desk &desk, StatusLine &statusLine, QObject *parent = nullptr);

    const db::CustomerCounts &counts() const { return m_counts; }

public slots:
    /// The language has changed.
    void retranslate();

signals:
    void changed();
    void failed(const db::Error &error);

private:
    StatusLine &m_statusLine;
    db::CustomerCounts m_counts;
    bool m_known = false;
    Loader<db::CustomerCounts> m_loader;
};

} // namespace ui
