#pragma once

#include "ui/greetings/greeting_words.h"

#include <QLabel>

namespace ui {

/// A rule in words, its parts as links: one text to read and to hear. Tab goes from part to part; a click,
/// Enter, Space, F2 or Alt+Down asks for one.
class RuleSentence final : public QLabel
{
    Q_OBJECT
public:
    explicit RuleSentence(QWidget *parent = nullptr);

    /// The part that has the keyboard keeps it.
    void setSentence(const QList<SentencePiece> &sentence);
    /// Where the words of a part begin, under their line.
    QPoint under(RulePart part) const;

signals:
    void partAsked(ui::RulePart part);

protected:
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A part, and where its words begin among the letters shown.
    struct Place
    {
        SentencePiece piece;
        int start = 0;
    };
    QList<Place> places() const;
    /// Which of them has the keyboard; -1: none.
    qsizetype chosen() const;
    void choose(qsizetype place);

    QList<SentencePiece> m_sentence;
};

} // namespace ui
