#pragma once

#include "ui/shell/doer.h"

#include <QString>

namespace app {
struct LogLine;
}

namespace ui {

/// Records contacts, wherever they are entered, and offers a prospect who bought the step to existing
/// customer: offered, never taken by itself.
class ContactWork final : public QObject
{
    Q_OBJECT
public:
    struct Whom
    {
        db::CustomerId id;
        QString name;
        QString draft = {}; ///< key under which the line was kept while it was typed; may be empty
    };
    /// `told` is ours; the other parts are the caller's.
    using Telling = Doer::Telling<db::InteractionId>;

    /// The doer outlives it.
    ContactWork(Doer &doer, QObject *parent);

    void record(const app::LogLine &line, const Whom &whom, Telling telling);
    /// To existing customer.
    void move(db::CustomerId id, const QString &name);
    /// "Recorded for Lê Thị Đào: Purchase 250.000 ₫".
    static QString told(const app::LogLine &line, const QString &name);

signals:
    /// As the bar asks it, for whoever covers the bar; move() is the yes.
    void moveOffered(db::CustomerId id, const QString &name, const QString &question);
    void moved(const QString &told);

private:
    void offerNextStage(db::CustomerId id, const QString &name, const QString &told);

    Doer &m_doer;
};

} // namespace ui
