#pragma once

#include "app/core/clock.h"
#include "app/outbox/campaign/campaign_draft.h"
#include "db/messages/template.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

class DateField;
class FormField;
class TimeField;

/// What a campaign is called, what it says, by which channel, and when it goes.
class CampaignForm final : public QWidget
{
    Q_OBJECT
public:
    explicit CampaignForm(const app::Clock &clock, QWidget *parent = nullptr);

    /// To choose from; the first is chosen.
    void setTemplates(const QList<db::Template> &templates);
    /// Whom it goes to is for the caller to say.
    app::CampaignDraft draft() const;
    /// Why the day or the hour that was typed is none, in a sentence; the draft has the last good one then.
    QString problem() const;

signals:
    /// What a dry run asks.
    void changed();
    void nameChanged();
    /// Enter in the name.
    void entered();

private:
    void build();
    void takeTemplate();

    QList<db::Template> m_templates;
    QLineEdit *m_name;
    QComboBox *m_text;
    QComboBox *m_channel;
    DateField *m_day;
    TimeField *m_hour;
};

} // namespace ui
