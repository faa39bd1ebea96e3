#pragma once

#include "app/messages/finding.h"
#include "app/messages/variables.h"

#include <QPointer>
#include <QTextEdit>

namespace ui {

namespace text {
class FieldObject;
}
class VariablePopup;

/// A text to write in, whose fields are chips: one key deletes one, copying gives {{...}}, pasting and typing
/// {{...}} makes one. "{{" or Ctrl+Space offers the variables; what is wrong is underlined.
class TemplateEdit final : public QTextEdit
{
    Q_OBJECT
public:
    explicit TemplateEdit(QWidget *parent = nullptr);
    ~TemplateEdit() override;

    /// Another text; nothing of the one before can be taken back.
    void setSource(const QString &source, const QString &language);
    QString source() const;
    /// The same text reworded: can be taken back.
    void replaceSource(const QString &source);
    /// At the cursor, with what stands in for a missing value where that is usual.
    void insertVariable(app::Variable variable);
    /// Underlines what was found; `words` are told where the mouse rests.
    void showFindings(const QList<app::Finding> &findings, const QStringList &words);
    /// The cursor goes to the next place underlined, round and round; false: there is none.
    bool goToNextProblem();
    bool hasProblems() const { return !m_findings.isEmpty(); }
    /// One line, as high as it needs; Enter goes on.
    void setSingleLine(bool single);
    /// As high as its text, with room to go on, where there is that room.
    void growWithText();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void sourceChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool popupIsOpen() const;
    bool takeKeyForPopup(QKeyEvent *event);
    void offerVariables(bool asked);
    void pick(app::Variable variable);
    /// What was typed after "{{" on this line, up to the cursor; nothing outside of a field being typed.
    std::optional<QString> openField() const;
    void underline();
    void layOut();

    text::FieldObject *m_fields;
    QPointer<VariablePopup> m_popup;
    QString m_language;
    QList<app::Finding> m_findings;
    QStringList m_words;
    bool m_unfolded = false;
    bool m_single = false;
    bool m_grows = false;
};

} // namespace ui
