#pragma once

#include "db/customers/consent.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

class FlowLayout;

/// Where a customer's consents stand now, and the line that records another: the ledger is only added to.
class ConsentPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentPane(QWidget *parent = nullptr);

    /// What stands.
    void show(const QList<db::Consent> &current);

signals:
    /// Customer and time are the receiver's to fill.
    void recordAsked(const db::Consent &consent);

private:
    void record(bool granted);

    QWidget *m_standing;
    FlowLayout *m_flow;
    QComboBox *m_purpose;
    QComboBox *m_channel;
    QLineEdit *m_source;
};

} // namespace ui
