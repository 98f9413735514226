// Germany: twice 3.5 billion EUR for the investments of poor municipalities, by percentages that the act states.
#include "published.hpp"

int main() {
    published_table const laender("de_kinvfg");
    std::string const act = "Kommunalinvestitionsförderungsgesetz, BGBl. I 2015 S. 974; BGBl. I 2017 S. 3122";
    struct chapter {
        std::string number;
        std::string section;
        int year;
    };
    fd::programme programme("kinvfg", {"Kommunale investeringer, Tyskland", "Municipal investments, Germany"},
                            fd::eur{});
    for (chapter const& c : {chapter{"1", "§ 2", 2015}, chapter{"2", "§ 11", 2017}}) {
        published_table const stated = laender.only("chapter", c.number);
        programme.add({.id = "chapter-" + c.number,
                       .name = {"Kapitel " + c.number, "Chapter " + c.number},
                       .amount = fd::once(fd::money<fd::eur>::from_major(3'500'000'000)),
                       .period = fd::period::year(c.year),
                       .payers = fd::paid_by(fd::named("Bund")),
                       .recipients = fd::key::percent(stated.parties(), stated.numbers("percent")),
                       .citation = {{act, act}, c.section, {"3,5 mia. euro", "3.5 billion EUR"}}});
    }
    laender.compare(programme.schedule(), &fd::schedule_entry::recipient);
}
