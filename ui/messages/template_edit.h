#pragma once

#include "ui/messages/field_offer.h"
#include "ui/messages/finding_marks.h"

#include <QTextEdit>

namespace ui {

/// A text to write in, whose fields are chips: one key deletes one, copying gives {{...}}, pasting and typing
/// {{...}} makes one. "{{" or Ctrl+Space offers the variables; what is wrong is underlined.
class TemplateEdit final : public QTextEdit
{
    Q_OBJECT
public:
    explicit TemplateEdit(QWidget *parent = nullptr);

    /// Another text; nothing of the one before can be taken back.
    void setSource(const QString &source, const QString &language);
    QString source() const;
    /// The same text reworded: can be taken back.
    void replaceSource(const QString &source);
    /// At the cursor, with what stands in for a missing value where that is usual.
    void insertVariable(app::Variable variable);
    /// The place of a picture, at the cursor.
    void insertPicture(const QString &name);
    /// Underlines what was found; `words` are told where the mouse rests.
    void showFindings(const QList<app::Finding> &findings, const QStringList &words);
    /// The cursor goes to the next place underlined, round and round; false: there is none.
    bool goToNextProblem();
    bool hasProblems() const { return !m_marks.isEmpty(); }
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
    /// Files are not for the text.
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    /// In place of what was typed of it.
    void pick(app::Variable variable);
    void layOut();

    FindingMarks m_marks;
    FieldOffer m_offer;
    QString m_language;
    bool m_unfolded = false;
    bool m_single = false;
    bool m_grows = false;
};

} // namespace ui
