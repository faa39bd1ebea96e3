#pragma once

#include "app/import/list_profile.h"
#include "ui/shell/doer.h"
#include "ui/shell/loader.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app {
struct ListSurvey;
}

namespace ui {

/// What a list is known by, and like which remembered list its columns are settled; each of those can be
/// renamed and forgotten here.
class ProfileBar final : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the bar.
    ProfileBar(app::Desk &desk, NotificationBar &notifications, UndoHistory &undo, QWidget *parent = nullptr);

    /// Of the list that is open; without a profile its columns are as they were recognised.
    void show(const app::ListSurvey &survey, const std::optional<app::ListProfile> &profile);
    QComboBox *profileBox() const { return m_box; }

signals:
    void chosen(const std::optional<app::ListProfile> &profile);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list();
    void choose(int row);
    void showState();
    void beginRenaming();
    void rename();
    void endRenaming();
    void forget();

    Doer m_doer;
    Loader<QList<app::ListProfile>> m_loader;
    QList<app::ListProfile> m_profiles;
    std::optional<app::ListProfile> m_profile;
    bool m_declared = false; ///< the list names its fields itself
    QLabel *m_label;
    QComboBox *m_box;
    QLineEdit *m_name;
    QPushButton *m_rename;
    QPushButton *m_forget;
};

} // namespace ui
