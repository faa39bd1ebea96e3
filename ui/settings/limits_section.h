#pragma once

#include "app/outbox/policy/send_limits.h"
#include "app/outbox/sending/sending_settings.h"
#include "ui/settings/setting_card.h"
#include "ui/shell/loader.h"

class QListView;
class QPushButton;
class QSpinBox;

namespace app {
struct SendingTime;
}

namespace ui {

class Doer;
class LimitListModel;

/// How far sending may go: each limit with the law it comes from, to be changed one by one; and how long what
/// was approved, and what is delayed, waits.
class LimitsSection final : public SettingCard
{
    Q_OBJECT
public:
    /// The doer outlives the section.
    explicit LimitsSection(Doer &doer);

private:
    void arrange();
    void showCurrent();
    void change();
    void restoreDefault();
    /// What stands behind a number in its box.
    struct Unit
    {
        QString one;
        QString many;
    };
    QSpinBox *addTime(QStringView name, const QString &label, const Unit &unit, const QString &hint);
    void showTimes(const app::SendingSettings &sending);
    /// `label` is the beginning of a sentence, which the box ends.
    void saveTime(const app::SendingTime &time, const QString &label, QSpinBox *box);

    Doer &m_doer;
    LimitListModel *m_limits;
    QListView *m_list;
    QLabel *m_source = nullptr;
    QPushButton *m_change;
    QPushButton *m_default;
    Loader<app::SendLimits> m_loader;
    app::SendingSettings m_sending; ///< as it stands
    QList<QSpinBox *> m_times;      ///< in the order of app::sendingTimes()
    Loader<app::SendingSettings> m_sendingLoader;
};

} // namespace ui
