#pragma once

#include "ui/customers/editor_banner.h"

class QLabel;

namespace ui {

class PlainScrollArea;

/// What stands around the form of a customer: a title above it, what is to be known below it, and the buttons
/// and keys that save and cancel.
class EditorFrame final : public QWidget
{
    Q_OBJECT
public:
    /// The form goes to this object, and scrolls where the room is short.
    explicit EditorFrame(QWidget *form, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Under the fields, which stay in place.
    void say(const QList<EditorBanner::Line> &lines);
    void scrollToTop();
    /// This part of the form, with what has just been said under it.
    void scrollTo(QWidget *part);

signals:
    void saveAsked();
    void cancelAsked();

private:
    void addKeys();

    QLabel *m_title;
    PlainScrollArea *m_area;
    EditorBanner *m_banner;
};

} // namespace ui
