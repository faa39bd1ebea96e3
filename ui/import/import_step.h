#pragma once

#include <QPointer>
#include <QWidget>

namespace ui {

/// A step that is given the keyboard passes it on to where its work starts. A focus proxy would make the step
/// a stop of Tab, and what stands before that place would be passed over.
class ImportStep : public QWidget
{
    Q_OBJECT
public:
    explicit ImportStep(QWidget *parent = nullptr);

protected:
    /// Null: there is nothing to do yet.
    void startAt(QWidget *place);
    void focusInEvent(QFocusEvent *event) override;

private:
    QPointer<QWidget> m_start;
};

} // namespace ui
