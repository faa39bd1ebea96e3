#pragma once

#include "db/customers/consent.h"

#include <QObject>

namespace ui {

class CustomersPage;
class Doer;

/// What is done with the consents of the customer chosen.
class ConsentWork final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    ConsentWork(Doer &doer, CustomersPage &page, QObject *parent);

    /// Of the customer whose profile is shown.
    void record(db::Consent consent);
    /// Recorded by mistake: it counts no longer.
    void undo(db::ConsentId id, db::CustomerId customer);
    /// No more messages, by this channel or by any.
    void optOut(db::CustomerId id, const QString &channel = db::kAnyChannel.toString());
    /// By any channel, to the one at the keyboard.
    void optOutChosen();

private:
    Doer &m_doer;
    CustomersPage &m_page;
};

} // namespace ui
