#pragma once

#include <QLineEdit>

namespace ui {

/// A field for something that is typed as one thinks of it and shown in one form. Up, Down, PageUp and
/// PageDown step. What cannot be read, or not be taken, stays as it was typed, with a red edge and a sentence
/// by problem(), until it is put right; what the field holds does not change meanwhile.
class TypedField : public QLineEdit
{
    Q_OBJECT
public:
    explicit TypedField(QWidget *parent = nullptr);

    /// What is wrong with what is typed, as a sentence; empty while it can be read or was not finished.
    QString problem() const { return m_problem; }

signals:
    /// To be shown under the field; empty when it is put right.
    void problemChanged(const QString &problem);

protected:
    /// Which of the stepping keys it was; `by` is 1 or -1.
    enum class Stride
    {
        Small,
        Large
    };
    virtual void step(Stride stride, int by) = 0;
    /// Takes what is typed. True: it is read, and the value is it from now on.
    virtual bool take(const QString &typed) = 0;
    /// The value of before counts again.
    virtual void giveBack() = 0;
    /// What is held now, as it is shown.
    virtual QString shown() const = 0;
    /// Why what is typed cannot be taken.
    virtual QString refusal(const QString &typed) const = 0;

    /// What is held now is what counts from now on.
    virtual void keep() = 0;

    /// Shows what is held; nothing is typed any more.
    void present();

    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void read();
    void finish();
    void say(const QString &problem);

    QString m_problem; // whether something is typed and not finished is what isModified() says
};

} // namespace ui
