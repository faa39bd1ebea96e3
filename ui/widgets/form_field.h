#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class ToneLabel;

/// A field of a form: its label above, what is to be said of it below, as it is typed.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    /// `editor` becomes a child and the label's buddy; `keyboard` takes the focus where the editor holds
    /// several widgets.
    explicit FormField(QWidget *editor, QWidget *keyboard = nullptr, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// Worth knowing; an empty text takes it away.
    void setHint(const QString &text);
    /// Cannot stay like this; goes before a hint.
    void setProblem(const QString &text);
    bool hasProblem() const { return !m_problemText.isEmpty(); }
    QWidget *keyboard() const { return m_keyboard; }

private:
    void say();

    QWidget *m_keyboard;
    QLabel *m_label;
    ToneLabel *m_message;
    QString m_hintText;
    QString m_problemText;
};

} // namespace ui
