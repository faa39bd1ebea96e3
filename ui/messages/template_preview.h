#pragma once

#include "app/messages/message_renderer.h"
#include "app/messages/template_library.h"
#include "ui/shell/loader.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class CensusLoader;
class CustomerChooser;
class Doer;
class PreviewCanvas;
class PreviewPictures;

/// The text as one customer will see it: who, in which shape, how long. Only customers of the text's audience
/// come here.
class TemplatePreview final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the widget.
    TemplatePreview(Doer &doer, CensusLoader &census, QWidget *parent = nullptr);

    /// A text, stored or as it is being typed. The library is borrowed until the next call.
    void show(const db::Template &text, const app::TemplateLibrary &library);
    /// No customer and no words, until the next text.
    void clear();
    /// The channels this matter has texts for, and the one shown.
    void setChannels(const QList<db::Channel> &channels, db::Channel shown);
    /// The next customer of the audience, or the one before.
    void step(int by);
    /// This customer, if they are of the audience.
    void choose(db::CustomerId id);
    db::CustomerId person() const { return m_customer ? m_customer->id : db::CustomerId(); }

signals:
    void channelAsked(db::Channel channel);

private:
    void chooseFirst();
    void take(const db::Customer &customer);
    void showPlace();
    static QString whenSent(const app::MessageDay &day, QDate today, int daysAhead, QTime hour);
    QString companyNote(const app::RenderedMessage &message) const;
    std::vector<db::CustomerId> members() const;
    int viewerKey() const;
    QString attachedWords() const;
    void render();

    app::Desk &m_desk;
    CensusLoader &m_census;
    Loader<std::optional<db::Customer>> m_asked;
    PreviewPictures *m_pictures;
    db::Template m_text;
    const app::TemplateLibrary *m_library = nullptr;
    std::optional<app::MessageRenderer> m_renderer;
    std::optional<db::Customer> m_customer;
    QHash<int, db::Customer> m_lastOf; ///< of each audience, the one looked at last
    std::vector<db::CustomerId> m_members;
    bool m_nobody = false;

    QLabel *m_who;
    QLabel *m_place;
    QToolButton *m_back;
    QToolButton *m_forward;
    CustomerChooser *m_chooser;
    PreviewCanvas *m_canvas;
    QHBoxLayout *m_chips;
    QWidget *m_chipRow;
    QLabel *m_length;
};

} // namespace ui
