/** Names from many countries, so that the search is measured with accents, apostrophes and short words. */
export const firstNames =
  `Maria José Anna Jean Li Wei Mohammed Fatima Aisha John Mary Peter Søren Björn Åsa Zoë Chloé
François Jürgen Käthe Łukasz Małgorzata Piotr Ewa Siobhán Seán Niamh Aoife Owen Rhys Priya Arjun Sanjay Lakshmi Yuki
Haruto Sakura Min-jun Seo-yeon Nguyễn Thị Minh Anh Kwame Ama Chidi Ngozi Thandeka Sipho Olumide Yusuf Zeynep Mehmet
Elif Dmitri Olga Ivan Svetlana Elena Ioana Andrei Katarína Václav Zdeněk Marta Luis Carmen Lucía Tomás Beatriz João
Inês Matteo Giulia Chiara Emma Noah Olivia Liam Ava Ethan Hannah Jacob Grace Samuel Ruth Daniel Leah Mateo Valentina
Anahera Tane Leilani Kai Margaret Harold Edith Patrick Isabelle Gabriel`.split(/\s+/)

export const lastNames =
  `Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker
White Roberts Green Hall Wood Jackson Clarke García Martínez López González Pérez Sánchez Fernández Müller Schmidt
Schneider Fischer Weber Meyer Wagner Becker Groß Jäger Lindqvist Johansson Andersson Sørensen Nielsen Hansen Ødegård
Sæther Kowalski Wójcik Kamiński Lewandowska Nowák Procházka Dvořák Horváth Nagy Popescu Ionescu Ivanova Petrov Sokolenko
Rossi Russo Ferrari Esposito Silva Santos Oliveira Pereira Ferreira Tremblay Gagnon Roy Côté Bouchard O'Brien O'Connor
Murphy Kelly Byrne Ryan McCarthy MacDonald Nguyễn Trần Lê Phạm Wang Chen Zhang Liu Yang Huang Kim Park Lee Choi Sato
Suzuki Takahashi Tanaka Watanabe Patel Sharma Singh Kumar Gupta Khan Ahmed Hussain Ali Yılmaz Demir Okafor Adeyemi
Mensah Boateng Mokoena Dlamini Haile Tesfaye Haddad Cohen Levi Aydın Björkqvist Quintero Delgado Nakamura`.split(
    /\s+/,
  )
