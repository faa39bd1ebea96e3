#pragma once

#include "db/core/id.h"

#include <QObject>

class QWidget;

namespace db {
struct SeenRelation;
}

namespace ui {

class Doer;

/// What is done with the relations of a customer.
class RelationWork final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object; the question belongs to the window of `page`.
    RelationWork(Doer &doer, const QWidget &page, QObject *parent);

    /// Asks what another customer is to this one.
    void askFor(db::CustomerId id, const QString &name);
    void remove(const db::SeenRelation &seen);

private:
    Doer &m_doer;
    const QWidget &m_page;
};

} // namespace ui
