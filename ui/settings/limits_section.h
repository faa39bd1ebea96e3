#pragma once

#include "app/outbox/policy/send_limits.h"
#include "ui/settings/setting_card.h"
#include "ui/shell/loader.h"

class QListView;
class QPushButton;

namespace ui {

class Doer;
class LimitListModel;

/// How far sending may go: each limit with the law it comes from, to be changed one by one.
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

    Doer &m_doer;
    LimitListModel *m_limits;
    QListView *m_list;
    QLabel *m_source = nullptr;
    QPushButton *m_change;
    QPushButton *m_default;
    Loader<app::SendLimits> m_loader;
};

} // namespace ui
