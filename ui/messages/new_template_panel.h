#pragma once

#include "app/messages/template_library.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks what a new template is for. Whom it speaks to is chosen first and never changes afterwards, so
/// nothing is chosen beforehand.
class NewTemplatePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit NewTemplatePanel(QWidget *parent = nullptr);

    /// Empty, in the shop's language.
    void start(const app::TemplateLibrary &library);
    /// As a copy of this one; the audience is to be chosen again.
    void startCopy(const app::TemplateLibrary &library, const db::Template &original);
    bool isCopy() const { return m_copy; }
    /// What has been entered so far, and back to it.
    QVariantMap place() const;
    void restorePlace(const app::TemplateLibrary &library, const QVariantMap &place);

signals:
    /// A title, an audience, a channel and the rest, with the words of the original.
    void made(const db::Template &text);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void begin(const app::TemplateLibrary &library, const db::Template &like);
    void showState();
    void accept();
    std::optional<db::Audience> audience() const;

    app::TemplateLibrary m_library;
    db::Template m_like;
    bool m_copy = false;
    QLabel *m_heading;
    QButtonGroup *m_audiences;
    QLabel *m_forLife;
    QLineEdit *m_title;
    QComboBox *m_occasion;
    QComboBox *m_channel;
    QComboBox *m_purpose;
    QComboBox *m_language;
    QCheckBox *m_companies;
    QLabel *m_missing;
    QPushButton *m_make;
};

} // namespace ui
