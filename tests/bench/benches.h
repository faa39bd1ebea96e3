#pragma once

#include <QString>

namespace app {
class Clock;
}
namespace db {
class Session;
}

namespace bench {

/// Imports the CSV file into fresh databases, `rounds` times; prints the figures of the first and of the
/// repeated import.
void importBench(const QString &csv, int rounds);
/// Reads so many address cards made up in memory, and imports them into fresh databases, `rounds` times.
void cardBench(int cards, int rounds);
/// So many receipts of a tenth as many customers into fresh databases, beside the import of as many
/// customers.
void receiptBench(int receipts, int rounds);
/// So many customers as CSV and as workbooks of the same rows, in turn into fresh databases, with the ratios.
void workbookBench(int customers, int rounds);
/// Reads so many bounces, made up in memory, `rounds` times.
void mailBench(int mails, int rounds);
/// A year of greetings with every fault, of so many customers: fatal where one goes twice or is nowhere.
void yearBench(int customers);
/// All prefixes of a set of names, and tails of phone numbers, over everybody in the shop.
void searchBench(db::Session &session);
/// Who stands in the shop twice.
void duplicateBench(db::Session &session);
/// Counts of conditions over everybody, by SQL and by the index in memory.
void segmentBench(db::Session &session, const app::Clock &clock);
/// Contacts of a year as a figure: of the whole shop, and of segments of several sizes.
void figureBench(db::Session &session, const app::Clock &clock);
/// The plan of days and of a year, and what Today needs.
void planBench(db::Session &session, const app::Clock &clock);
/// A dry run of a campaign to everybody; its findings beside the time a recipient takes.
void campaignBench(db::Session &session, const app::Clock &clock);

/// Today in a shop of its own, where so many people have their birthday.
void boardBench(int people);

} // namespace bench
