#include "ui/messages/census_reader.h"

#include "app/desk/desk.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {
constexpr int kPiece = 4000; // some 20 ms
}

CensusReader::CensusReader(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_again.setSingleShot(true);
    m_again.setInterval(500ms);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_wanted)
            start();
    });
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (!changes.customers && !changes.settings)
            return;
        const bool wanted = m_wanted;
        stop();
        m_wanted = wanted;
        m_complete = false;
        m_again.start();
    });
}

void CensusReader::start()
{
    m_wanted = true;
    if (m_complete || m_running)
        return;
    m_running = true;
    ++m_generation;
    m_reading = std::make_shared<app::ValueCensus>();
    m_shop.reset();
    readOn();
}

void CensusReader::stop()
{
    m_wanted = false;
    m_running = false;
    ++m_generation; // a piece on its way comes to nothing
    m_reading.reset();
}

void CensusReader::readOn()
{
    struct Piece
    {
        std::shared_ptr<app::ShopSettings> shop;
        bool last = false;
    };
    const auto job = [reading = m_reading, shop = m_shop,
                      today = m_desk.clock().today()](db::Session &session) -> db::Result<Piece> {
        Piece piece{shop, false};
        if (!piece.shop) {
            MK_TRY(auto loaded, app::ShopSettings::load(session));
            piece.shop = std::make_shared<app::ShopSettings>(std::move(loaded));
        }
        MK_TRY(const auto customers, session.customers().after(reading->last(), kPiece));
        reading->add(customers, *piece.shop, today);
        piece.last = customers.size() < kPiece;
        return piece;
    };
    m_desk.read(this, job, [this, generation = m_generation](const db::Result<Piece> &piece) {
        if (generation != m_generation)
            return;
        if (!piece) {
            m_running = false;
            emit failed(piece.error());
            return;
        }
        m_shop = piece->shop;
        if (!piece->last) {
            emit progressed(m_reading->size());
            readOn();
            return;
        }
        m_census = std::move(*m_reading);
        m_reading.reset();
        m_running = false;
        m_complete = true;
        emit completed();
    });
}

} // namespace ui
