#pragma once

#include "app/core/clock.h"
#include "db/customers/consent.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class DateField;
class ToneLabel;

/// Where a customer's consents stand now and since when, and the lines that record another with its proof:
/// the ledger is only added to.
class ConsentPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentPane(app::Clock clock, QWidget *parent = nullptr);

    /// What stands.
    void show(const QList<db::Consent> &current);

signals:
    /// Customer, time and agent are the receiver's to fill.
    void recordAsked(const db::Consent &consent);
    /// No more messages by this channel, or by any.
    void optOutAsked(const QString &channel);

private:
    void build();
    /// The form stands behind a button: what holds goes first.
    void showForm(bool shown);
    void record(bool granted);
    /// What was typed of a consent belongs to it alone.
    void clearProof();

    app::Clock m_clock;
    QWidget *m_standing;
    QVBoxLayout *m_lines;
    QPushButton *m_open;
    QWidget *m_form;
    QComboBox *m_purpose;
    QComboBox *m_channel;
    QComboBox *m_way;
    DateField *m_givenOn;
    ToneLabel *m_problem;
    QLineEdit *m_source;
    QLineEdit *m_wording;
};

} // namespace ui
