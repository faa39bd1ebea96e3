#pragma once

#include "app/customers/customer_draft.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ui {

/// To what a new customer agrees, and where they said so.
class ConsentBoxes final : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentBoxes(QWidget *parent = nullptr);

    QList<app::ConsentDraft> consents() const;
    QString source() const;
    void show(const QList<app::ConsentDraft> &consents, const QString &source);
    /// Where the keyboard begins: at the source once there is one to be said.
    QWidget *keyboard() const;
    /// What the keyboard goes through, in reading order.
    QList<QWidget *> keyboardStops() const;

signals:
    void changed();

private:
    void look();

    QList<QCheckBox *> m_purposes;
    QLineEdit *m_source;
};

} // namespace ui
