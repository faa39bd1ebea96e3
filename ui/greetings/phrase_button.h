#pragma once

#include <QAbstractButton>

namespace ui {

/// A part of a sentence that can be changed: underlined, a button for keyboard and pointer. What clings to it
/// without a blank (a bracket, a comma) is drawn beside it.
class PhraseButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PhraseButton(QWidget *parent = nullptr);

    void setPhrase(const QString &before, const QString &text, const QString &after);

    /// Of a line of the sentence, for the plain words beside it.
    static int lineHeight();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_before;
    QString m_after;
};

} // namespace ui
