#pragma once

#include "db/messages/template.h"
#include "ui/shell/loader.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace ui {

class Doer;

/// Every wording a template has had: when, and what was put in and taken out, in colour and in signs. Any of
/// them can be brought back, as a new version.
class VersionPanel final : public QWidget
{
    Q_OBJECT
public:
    /// The doer outlives the widget.
    explicit VersionPanel(Doer &doer, QWidget *parent = nullptr);

    /// The versions of this text; `chosen` is the row to stand at.
    void show(const db::Template &text, int chosen = 0);
    int chosen() const;

signals:
    void restoreAsked(const db::TemplateVersion &version);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showChosen();

    app::Desk &m_desk;
    Loader<QList<db::TemplateVersion>> m_asked;
    db::Template m_text;
    QList<db::TemplateVersion> m_versions;
    QLabel *m_heading;
    QListWidget *m_list;
    QLabel *m_changes;
    QTextBrowser *m_difference;
    QPushButton *m_restore;
};

} // namespace ui
